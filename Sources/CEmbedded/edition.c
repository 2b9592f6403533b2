#include "embedded.h"

// Ordered by file name, as the list below is; a page added to Edition/ is added to both.

static const unsigned char central_bank_holds_rate[] = {
#embed "Edition/central-bank-holds-rate.txt"
};

static const unsigned char coalition_loses_majority[] = {
#embed "Edition/coalition-loses-majority.txt"
};

static const unsigned char dredging_trial_opens[] = {
#embed "Edition/dredging-trial-opens.txt"
};

static const unsigned char dredging_trial_verdict[] = {
#embed "Edition/dredging-trial-verdict.txt"
};

static const unsigned char ferry_adrift_overnight_at_alden_beacon[] = {
#embed "Edition/ferry-adrift-overnight--alden-beacon.txt"
};

static const unsigned char ferry_adrift_overnight_at_coast_exchange[] = {
#embed "Edition/ferry-adrift-overnight--coast-exchange.txt"
};

static const unsigned char ferry_adrift_overnight[] = {
#embed "Edition/ferry-adrift-overnight.txt"
};

static const unsigned char fish_market_last_auction[] = {
#embed "Edition/fish-market-last-auction.txt"
};

static const unsigned char harbor_minister_visits_at_coast_daily[] = {
#embed "Edition/harbor-minister-visits--coast-daily.txt"
};

static const unsigned char harbor_minister_visits_at_trendharbor[] = {
#embed "Edition/harbor-minister-visits--trendharbor.txt"
};

static const unsigned char harbor_minister_visits[] = {
#embed "Edition/harbor-minister-visits.txt"
};

static const unsigned char harriers_beat_merrow_city[] = {
#embed "Edition/harriers-beat-merrow-city.txt"
};

static const unsigned char harriers_coach_stays[] = {
#embed "Edition/harriers-coach-stays.txt"
};

static const unsigned char lost_parrot_night_ferry[] = {
#embed "Edition/lost-parrot-night-ferry.txt"
};

static const unsigned char night_tram_weekends[] = {
#embed "Edition/night-tram-weekends.txt"
};

static const unsigned char obituary_agathe_winter[] = {
#embed "Edition/obituary-agathe-winter.txt"
};

static const unsigned char opinion_tide_clock[] = {
#embed "Edition/opinion-tide-clock.txt"
};

static const unsigned char petrel_passes_comet_at_signal_observer[] = {
#embed "Edition/petrel-passes-comet--signal-observer.txt"
};

static const unsigned char petrel_passes_comet[] = {
#embed "Edition/petrel-passes-comet.txt"
};

static const unsigned char petrel_probe_answers[] = {
#embed "Edition/petrel-probe-answers.txt"
};

static const unsigned char petrel_probe_silent[] = {
#embed "Edition/petrel-probe-silent.txt"
};

static const unsigned char recipe_smoked_haddock_soup[] = {
#embed "Edition/recipe-smoked-haddock-soup.txt"
};

static const unsigned char stock_market_ferry_tickets[] = {
#embed "Edition/stock-market-ferry-tickets.txt"
};

static const unsigned char stock_market_storm[] = {
#embed "Edition/stock-market-storm.txt"
};

static const unsigned char storm_wenna_landfall_at_north_quay_ledger[] = {
#embed "Edition/storm-wenna-landfall--north-quay-ledger.txt"
};

static const unsigned char storm_wenna_landfall_at_straitnews[] = {
#embed "Edition/storm-wenna-landfall--straitnews.txt"
};

static const unsigned char storm_wenna_landfall[] = {
#embed "Edition/storm-wenna-landfall.txt"
};

static const struct embedded_file files[] = {
    {"central-bank-holds-rate.txt", central_bank_holds_rate, sizeof central_bank_holds_rate},
    {"coalition-loses-majority.txt", coalition_loses_majority, sizeof coalition_loses_majority},
    {"dredging-trial-opens.txt", dredging_trial_opens, sizeof dredging_trial_opens},
    {"dredging-trial-verdict.txt", dredging_trial_verdict, sizeof dredging_trial_verdict},
    {"ferry-adrift-overnight--alden-beacon.txt", ferry_adrift_overnight_at_alden_beacon, sizeof ferry_adrift_overnight_at_alden_beacon},
    {"ferry-adrift-overnight--coast-exchange.txt", ferry_adrift_overnight_at_coast_exchange, sizeof ferry_adrift_overnight_at_coast_exchange},
    {"ferry-adrift-overnight.txt", ferry_adrift_overnight, sizeof ferry_adrift_overnight},
    {"fish-market-last-auction.txt", fish_market_last_auction, sizeof fish_market_last_auction},
    {"harbor-minister-visits--coast-daily.txt", harbor_minister_visits_at_coast_daily, sizeof harbor_minister_visits_at_coast_daily},
    {"harbor-minister-visits--trendharbor.txt", harbor_minister_visits_at_trendharbor, sizeof harbor_minister_visits_at_trendharbor},
    {"harbor-minister-visits.txt", harbor_minister_visits, sizeof harbor_minister_visits},
    {"harriers-beat-merrow-city.txt", harriers_beat_merrow_city, sizeof harriers_beat_merrow_city},
    {"harriers-coach-stays.txt", harriers_coach_stays, sizeof harriers_coach_stays},
    {"lost-parrot-night-ferry.txt", lost_parrot_night_ferry, sizeof lost_parrot_night_ferry},
    {"night-tram-weekends.txt", night_tram_weekends, sizeof night_tram_weekends},
    {"obituary-agathe-winter.txt", obituary_agathe_winter, sizeof obituary_agathe_winter},
    {"opinion-tide-clock.txt", opinion_tide_clock, sizeof opinion_tide_clock},
    {"petrel-passes-comet--signal-observer.txt", petrel_passes_comet_at_signal_observer, sizeof petrel_passes_comet_at_signal_observer},
    {"petrel-passes-comet.txt", petrel_passes_comet, sizeof petrel_passes_comet},
    {"petrel-probe-answers.txt", petrel_probe_answers, sizeof petrel_probe_answers},
    {"petrel-probe-silent.txt", petrel_probe_silent, sizeof petrel_probe_silent},
    {"recipe-smoked-haddock-soup.txt", recipe_smoked_haddock_soup, sizeof recipe_smoked_haddock_soup},
    {"stock-market-ferry-tickets.txt", stock_market_ferry_tickets, sizeof stock_market_ferry_tickets},
    {"stock-market-storm.txt", stock_market_storm, sizeof stock_market_storm},
    {"storm-wenna-landfall--north-quay-ledger.txt", storm_wenna_landfall_at_north_quay_ledger, sizeof storm_wenna_landfall_at_north_quay_ledger},
    {"storm-wenna-landfall--straitnews.txt", storm_wenna_landfall_at_straitnews, sizeof storm_wenna_landfall_at_straitnews},
    {"storm-wenna-landfall.txt", storm_wenna_landfall, sizeof storm_wenna_landfall},
};

const struct embedded_file *embedded_edition(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
