#include "embedded.h"

// Ordered by file name, as the list below is; a page added to Edition/ is added to both.

static const unsigned char budget_passes[] = {
#embed "Edition/budget-passes.txt"
};

static const unsigned char budget_vote_explained[] = {
#embed "Edition/budget-vote-explained.txt"
};

static const unsigned char central_bank_holds_rate[] = {
#embed "Edition/central-bank-holds-rate.txt"
};

static const unsigned char chess_draw_night_ferry[] = {
#embed "Edition/chess-draw-night-ferry.txt"
};

static const unsigned char choir_rehearses_on_ferry[] = {
#embed "Edition/choir-rehearses-on-ferry.txt"
};

static const unsigned char coalition_loses_majority[] = {
#embed "Edition/coalition-loses-majority.txt"
};

static const unsigned char coast_railway_reopens[] = {
#embed "Edition/coast-railway-reopens.txt"
};

static const unsigned char dredging_trial_opens[] = {
#embed "Edition/dredging-trial-opens.txt"
};

static const unsigned char dredging_trial_verdict[] = {
#embed "Edition/dredging-trial-verdict.txt"
};

static const unsigned char eelgrass_and_seahorses[] = {
#embed "Edition/eelgrass-and-seahorses.txt"
};

static const unsigned char emoji_forecast_apology[] = {
#embed "Edition/emoji-forecast-apology.txt"
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

static const unsigned char fish_market_last_auction_at_pier_mail[] = {
#embed "Edition/fish-market-last-auction--pier-mail.txt"
};

static const unsigned char fish_market_last_auction[] = {
#embed "Edition/fish-market-last-auction.txt"
};

static const unsigned char fog_closes_strait[] = {
#embed "Edition/fog-closes-strait.txt"
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

static const unsigned char harbor_pilot_questions[] = {
#embed "Edition/harbor-pilot-questions.txt"
};

static const unsigned char harriers_beat_merrow_city[] = {
#embed "Edition/harriers-beat-merrow-city.txt"
};

static const unsigned char harriers_coach_stays[] = {
#embed "Edition/harriers-coach-stays.txt"
};

static const unsigned char herring_price_doubles[] = {
#embed "Edition/herring-price-doubles.txt"
};

static const unsigned char island_clinic_doctor[] = {
#embed "Edition/island-clinic-doctor.txt"
};

static const unsigned char kafeneio_free_table[] = {
#embed "Edition/kafeneio-free-table.txt"
};

static const unsigned char lighthouse_bats_court[] = {
#embed "Edition/lighthouse-bats-court.txt"
};

static const unsigned char lighthouse_keeper_fog_japanese[] = {
#embed "Edition/lighthouse-keeper-fog-japanese.txt"
};

static const unsigned char long_read_strait_bridge[] = {
#embed "Edition/long-read-strait-bridge.txt"
};

static const unsigned char lost_parrot_night_ferry[] = {
#embed "Edition/lost-parrot-night-ferry.txt"
};

static const unsigned char love_letters_in_cookbook_at_alden_beacon[] = {
#embed "Edition/love-letters-in-cookbook--alden-beacon.txt"
};

static const unsigned char love_letters_in_cookbook[] = {
#embed "Edition/love-letters-in-cookbook.txt"
};

static const unsigned char night_tram_weekends[] = {
#embed "Edition/night-tram-weekends.txt"
};

static const unsigned char obituary_agathe_winter[] = {
#embed "Edition/obituary-agathe-winter.txt"
};

static const unsigned char opera_in_dry_dock[] = {
#embed "Edition/opera-in-dry-dock.txt"
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

static const unsigned char rain_jackets_tested[] = {
#embed "Edition/rain-jackets-tested.txt"
};

static const unsigned char recipe_smoked_haddock_soup[] = {
#embed "Edition/recipe-smoked-haddock-soup.txt"
};

static const unsigned char rope_works_sold_to_workers[] = {
#embed "Edition/rope-works-sold-to-workers.txt"
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

static const unsigned char swimming_class_in_the_sea[] = {
#embed "Edition/swimming-class-in-the-sea.txt"
};

static const struct embedded_file files[] = {
    {"budget-passes.txt", budget_passes, sizeof budget_passes},
    {"budget-vote-explained.txt", budget_vote_explained, sizeof budget_vote_explained},
    {"central-bank-holds-rate.txt", central_bank_holds_rate, sizeof central_bank_holds_rate},
    {"chess-draw-night-ferry.txt", chess_draw_night_ferry, sizeof chess_draw_night_ferry},
    {"choir-rehearses-on-ferry.txt", choir_rehearses_on_ferry, sizeof choir_rehearses_on_ferry},
    {"coalition-loses-majority.txt", coalition_loses_majority, sizeof coalition_loses_majority},
    {"coast-railway-reopens.txt", coast_railway_reopens, sizeof coast_railway_reopens},
    {"dredging-trial-opens.txt", dredging_trial_opens, sizeof dredging_trial_opens},
    {"dredging-trial-verdict.txt", dredging_trial_verdict, sizeof dredging_trial_verdict},
    {"eelgrass-and-seahorses.txt", eelgrass_and_seahorses, sizeof eelgrass_and_seahorses},
    {"emoji-forecast-apology.txt", emoji_forecast_apology, sizeof emoji_forecast_apology},
    {"ferry-adrift-overnight--alden-beacon.txt", ferry_adrift_overnight_at_alden_beacon, sizeof ferry_adrift_overnight_at_alden_beacon},
    {"ferry-adrift-overnight--coast-exchange.txt", ferry_adrift_overnight_at_coast_exchange, sizeof ferry_adrift_overnight_at_coast_exchange},
    {"ferry-adrift-overnight.txt", ferry_adrift_overnight, sizeof ferry_adrift_overnight},
    {"fish-market-last-auction--pier-mail.txt", fish_market_last_auction_at_pier_mail, sizeof fish_market_last_auction_at_pier_mail},
    {"fish-market-last-auction.txt", fish_market_last_auction, sizeof fish_market_last_auction},
    {"fog-closes-strait.txt", fog_closes_strait, sizeof fog_closes_strait},
    {"harbor-minister-visits--coast-daily.txt", harbor_minister_visits_at_coast_daily, sizeof harbor_minister_visits_at_coast_daily},
    {"harbor-minister-visits--trendharbor.txt", harbor_minister_visits_at_trendharbor, sizeof harbor_minister_visits_at_trendharbor},
    {"harbor-minister-visits.txt", harbor_minister_visits, sizeof harbor_minister_visits},
    {"harbor-pilot-questions.txt", harbor_pilot_questions, sizeof harbor_pilot_questions},
    {"harriers-beat-merrow-city.txt", harriers_beat_merrow_city, sizeof harriers_beat_merrow_city},
    {"harriers-coach-stays.txt", harriers_coach_stays, sizeof harriers_coach_stays},
    {"herring-price-doubles.txt", herring_price_doubles, sizeof herring_price_doubles},
    {"island-clinic-doctor.txt", island_clinic_doctor, sizeof island_clinic_doctor},
    {"kafeneio-free-table.txt", kafeneio_free_table, sizeof kafeneio_free_table},
    {"lighthouse-bats-court.txt", lighthouse_bats_court, sizeof lighthouse_bats_court},
    {"lighthouse-keeper-fog-japanese.txt", lighthouse_keeper_fog_japanese, sizeof lighthouse_keeper_fog_japanese},
    {"long-read-strait-bridge.txt", long_read_strait_bridge, sizeof long_read_strait_bridge},
    {"lost-parrot-night-ferry.txt", lost_parrot_night_ferry, sizeof lost_parrot_night_ferry},
    {"love-letters-in-cookbook--alden-beacon.txt", love_letters_in_cookbook_at_alden_beacon, sizeof love_letters_in_cookbook_at_alden_beacon},
    {"love-letters-in-cookbook.txt", love_letters_in_cookbook, sizeof love_letters_in_cookbook},
    {"night-tram-weekends.txt", night_tram_weekends, sizeof night_tram_weekends},
    {"obituary-agathe-winter.txt", obituary_agathe_winter, sizeof obituary_agathe_winter},
    {"opera-in-dry-dock.txt", opera_in_dry_dock, sizeof opera_in_dry_dock},
    {"opinion-tide-clock.txt", opinion_tide_clock, sizeof opinion_tide_clock},
    {"petrel-passes-comet--signal-observer.txt", petrel_passes_comet_at_signal_observer, sizeof petrel_passes_comet_at_signal_observer},
    {"petrel-passes-comet.txt", petrel_passes_comet, sizeof petrel_passes_comet},
    {"petrel-probe-answers.txt", petrel_probe_answers, sizeof petrel_probe_answers},
    {"petrel-probe-silent.txt", petrel_probe_silent, sizeof petrel_probe_silent},
    {"rain-jackets-tested.txt", rain_jackets_tested, sizeof rain_jackets_tested},
    {"recipe-smoked-haddock-soup.txt", recipe_smoked_haddock_soup, sizeof recipe_smoked_haddock_soup},
    {"rope-works-sold-to-workers.txt", rope_works_sold_to_workers, sizeof rope_works_sold_to_workers},
    {"stock-market-ferry-tickets.txt", stock_market_ferry_tickets, sizeof stock_market_ferry_tickets},
    {"stock-market-storm.txt", stock_market_storm, sizeof stock_market_storm},
    {"storm-wenna-landfall--north-quay-ledger.txt", storm_wenna_landfall_at_north_quay_ledger, sizeof storm_wenna_landfall_at_north_quay_ledger},
    {"storm-wenna-landfall--straitnews.txt", storm_wenna_landfall_at_straitnews, sizeof storm_wenna_landfall_at_straitnews},
    {"storm-wenna-landfall.txt", storm_wenna_landfall, sizeof storm_wenna_landfall},
    {"swimming-class-in-the-sea.txt", swimming_class_in_the_sea, sizeof swimming_class_in_the_sea},
};

const struct embedded_file *embedded_edition(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}
