import SQL

/// The tables of the index.
///
/// Everything in them comes from the files and from the journal, and is made again from there when it is lost: no step ever
/// has to save anything. Names of sources, sites, places and sections are numbers (`name`), for a million articles have few.
enum IndexSchema {
  /// "BSdx".
  static var migrations: Migrations {
    migrations(steps.count)
  }

  /// The first of the steps alone, as an older version made its index.
  static func migrations(_ count: Int) -> Migrations {
    Migrations(applicationID: 0x4253_6478, Array(steps.prefix(count)))
  }

  private static var steps: [Migrations.Step] {
    [
      Migrations.Step("files", script: files),
      Migrations.Step("articles", script: articles),
      Migrations.Step("the reader", script: reader),
      Migrations.Step("search", script: search),
      Migrations.Step("versions", script: versions),
      Migrations.Step("orders", script: orders),
      Migrations.Step("offers", script: offers),
      Migrations.Step("lengths", script: lengths),
      Migrations.Step("unsaved", script: unsaved),
      Migrations.Step("names", script: names),
      Migrations.Step("topics", script: topics),
      Migrations.Step("sites", script: sites),
      Migrations.Step("feeds", script: feeds),
    ]
  }

  private static let files = """
    CREATE TABLE folder (
      number INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, parent INTEGER,
      -- why it could not be listed
      reason TEXT, advice TEXT);
    CREATE INDEX folder_parent ON folder (parent);
    CREATE TABLE file (
      number INTEGER PRIMARY KEY, folder INTEGER NOT NULL, name BLOB NOT NULL,
      size INTEGER NOT NULL, modified INTEGER NOT NULL, inode INTEGER NOT NULL,
      -- 0 with articles, 1 left alone, 2 with a problem
      kind INTEGER NOT NULL, reason TEXT, advice TEXT,
      UNIQUE (folder, name));
    -- a file that was moved is known by it
    CREATE INDEX file_inode ON file (inode);
    CREATE INDEX file_problem ON file (number) WHERE kind = 2;
    CREATE INDEX file_skipped ON file (number) WHERE kind = 1;
    """

  private static let articles = """
    CREATE TABLE name (
      number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE,
      -- of how many stories it is the source, the section
      as_source INTEGER NOT NULL DEFAULT 0, as_section INTEGER NOT NULL DEFAULT 0);
    -- Numbers ascend and are never used again: the search table is told of what is new, never of what is gone.
    CREATE TABLE article (
      number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, story INTEGER NOT NULL,
      title TEXT NOT NULL, title_key INTEGER NOT NULL, title_order BLOB NOT NULL,
      date INTEGER, date_form INTEGER, source INTEGER, site INTEGER, place INTEGER, section INTEGER, author INTEGER,
      minutes INTEGER NOT NULL, votes INTEGER, warnings INTEGER NOT NULL, bytes INTEGER NOT NULL,
      file INTEGER NOT NULL, member TEXT, start INTEGER, length INTEGER);
    CREATE INDEX article_story ON article (story);
    CREATE INDEX article_title ON article (title_key);
    CREATE INDEX article_file ON article (file);
    -- the same article in a second file
    CREATE TABLE duplicate (
      file INTEGER, article INTEGER, member TEXT, start INTEGER, length INTEGER, PRIMARY KEY (file, article)
    ) WITHOUT ROWID;
    CREATE INDEX duplicate_article ON duplicate (article);
    -- a story has the number of its first article, also when that was edited or has gone
    CREATE TABLE story (
      number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, face INTEGER NOT NULL, copies INTEGER NOT NULL,
      date INTEGER NOT NULL, is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL);
    -- the list of all, and what is unread in it, without a look at the table
    CREATE INDEX story_date ON story (date DESC, number, is_read);
    CREATE INDEX story_starred ON story (date DESC, number) WHERE is_starred = 1;
    CREATE TABLE beginning (key INTEGER, title_key INTEGER, PRIMARY KEY (key, title_key)) WITHOUT ROWID;
    CREATE TABLE totals (
      row INTEGER PRIMARY KEY CHECK (row = 1), articles INTEGER NOT NULL, stories INTEGER NOT NULL,
      unread INTEGER NOT NULL, next_article INTEGER NOT NULL, searchable_through INTEGER NOT NULL,
      ghosts INTEGER NOT NULL,
      -- rises with every change, whoever makes it
      generation INTEGER NOT NULL);
    INSERT INTO totals VALUES (1, 0, 0, 0, 1, 0, 0, 0);
    """

  /// An id is made of a link or a feed's id where there is one, so that two files may hold two versions of one article. `version`
  /// is the same for what says the same; `edited` is when it was last changed, as far as it says.
  ///
  /// A file whose `modified` is -1 is to be read again: not all of it is put down, or what is known of it is somebody else's.
  private static let versions = """
    ALTER TABLE article ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN edited INTEGER NOT NULL DEFAULT \(Int.min);
    ALTER TABLE duplicate ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE duplicate ADD COLUMN edited INTEGER NOT NULL DEFAULT \(Int.min);
    CREATE INDEX file_again ON file (number) WHERE modified = -1;
    -- of the formats that read the files: others may see more in them
    ALTER TABLE totals ADD COLUMN formats INTEGER NOT NULL DEFAULT 0;
    -- lines of the journal that were passed over
    CREATE TABLE fault (
      file TEXT, line INTEGER, path BLOB NOT NULL, reason TEXT, advice TEXT NOT NULL, PRIMARY KEY (file, line, reason)
    ) WITHOUT ROWID;
    """

  /// What lists are made of: all that orders ask of a story, and the few articles that have not its number. Marks are kept out
  /// of the orders, so that a mark is not written into each.
  private static let orders = """
    ALTER TABLE story ADD COLUMN title_order BLOB NOT NULL DEFAULT x'';
    ALTER TABLE story ADD COLUMN source INTEGER;
    ALTER TABLE story ADD COLUMN section INTEGER;
    ALTER TABLE story ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE story ADD COLUMN votes INTEGER;
    UPDATE story SET (title_order, source, section, minutes, votes) =
      (SELECT title_order, source, section, minutes, votes FROM article WHERE article.number = face);
    ALTER TABLE article DROP COLUMN title_order;
    DROP INDEX story_date;
    DROP INDEX story_starred;
    CREATE INDEX story_date ON story (date DESC);
    CREATE INDEX story_read ON story (number) WHERE is_read = 1;
    CREATE INDEX story_starred ON story (number) WHERE is_starred = 1;
    CREATE INDEX article_copy ON article (number, story) WHERE story <> number;
    -- articles that are no more: their words and their stories may be
    CREATE TABLE gone (number INTEGER PRIMARY KEY);
    WITH RECURSIVE every (number) AS (
      SELECT 1 UNION ALL SELECT number + 1 FROM every WHERE number + 1 < (SELECT next_article FROM totals))
    INSERT INTO gone SELECT number FROM every
    WHERE number < (SELECT next_article FROM totals) AND number NOT IN (SELECT number FROM article);
    -- rises whenever stories come, go or change, marks aside
    ALTER TABLE totals ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
    """

  /// How many words articles have, which search does not look up one by one: it is told of everything anew.
  private static let lengths = """
    DROP TABLE search;
    CREATE VIRTUAL TABLE search USING fts5 (
      title, body, origin, listings, content = '', tokenize = 'ascii', prefix = '3', columnsize = 0);
    INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);
    -- of articles whose numbers follow one another, two bytes each
    CREATE TABLE lengths (last INTEGER PRIMARY KEY, words BLOB NOT NULL);
    UPDATE totals SET searchable_through = 0, ghosts = 0;
    """

  /// Names count the stories they are the site of, as well.
  private static let sites = """
    ALTER TABLE name ADD COLUMN as_site INTEGER NOT NULL DEFAULT 0;
    UPDATE name SET as_site = count FROM
      (SELECT site, count(DISTINCT story) AS count FROM article GROUP BY site) WHERE site = number;
    """

  /// Search knows what articles are about: it is told of everything anew.
  private static let topics = """
    DROP TABLE search;
    CREATE VIRTUAL TABLE search USING fts5 (
      title, body, origin, topics, listings, content = '', tokenize = 'ascii', prefix = '3', columnsize = 0);
    INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);
    DELETE FROM lengths;
    UPDATE totals SET searchable_through = 0, ghosts = 0;
    """

  /// Indexes that are made when a library has been read in for the first time, for at one stroke they are made in a fraction of the time:
  /// the orders of lists beside that by date, and the parts of a library.
  ///
  /// They end with the number of the story or article, so that nothing else is looked at.
  static let late: [(name: String, columns: String)] = [
    ("story_title", "story (title_order, date DESC)"),
    ("story_source", "story (source, date DESC)"),
    ("story_section", "story (section, date DESC)"),
    ("story_minutes", "story (minutes, date DESC)"),
    ("story_votes", "story (votes DESC, date DESC)"),
    ("story_copies", "story (copies DESC, date DESC)"),
    ("article_source", "article (source)"),
    ("article_section", "article (section)"),
    ("article_site", "article (site)"),
    ("article_place", "article (place)"),
    ("article_author", "article (author)"),
    ("article_feed", "article (feed) WHERE feed IS NOT NULL"),
    ("article_home", "article (home) WHERE home IS NOT NULL"),
  ]

  /// What files say that was done with their articles in other readers, a row a mark (`IndexWriter+Offers`).
  private static let offers = """
    CREATE TABLE offer (
      file INTEGER, article BLOB, field TEXT, change TEXT NOT NULL, is_met INTEGER NOT NULL DEFAULT 1,
      is_told INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (file, article, field)
    ) WITHOUT ROWID;
    """

  /// An index that has marks which were never kept in the journal, and which once were put down here, takes in the journal anew.
  private static let unsaved = """
    UPDATE story SET is_read = 0, is_starred = 0 WHERE EXISTS (SELECT 1 FROM reading WHERE device = 'unsaved');
    UPDATE totals SET unread = stories WHERE EXISTS (SELECT 1 FROM reading WHERE device = 'unsaved');
    DELETE FROM journal WHERE EXISTS (SELECT 1 FROM reading WHERE device = 'unsaved');
    DELETE FROM reading WHERE EXISTS (SELECT 1 FROM reading WHERE device = 'unsaved');
    """

  /// Names count stories, as lists do, and not articles.
  private static let names = """
    UPDATE name SET as_source = 0, as_section = 0;
    UPDATE name SET as_source = count FROM
      (SELECT source, count(DISTINCT story) AS count FROM article GROUP BY source) WHERE source = number;
    UPDATE name SET as_section = count FROM
      (SELECT section, count(DISTINCT story) AS count FROM article GROUP BY section) WHERE section = number;
    """

  /// Of the feed that an article came in, names as well: its address, and that of its site. Of articles that were put down before
  /// they are known when their files are read again.
  private static let feeds = """
    ALTER TABLE article ADD COLUMN feed INTEGER;
    ALTER TABLE article ADD COLUMN home INTEGER;
    """

  /// The fold of the journal: of each field of each article the latest word, and how far each device's journal was read.
  private static let reader = """
    CREATE TABLE reading (
      article BLOB, field TEXT, change TEXT NOT NULL, time INTEGER NOT NULL, device TEXT NOT NULL,
      -- whether it says that something is so: read, starred, tagged, highlighted
      is_on INTEGER NOT NULL, PRIMARY KEY (article, field)
    ) WITHOUT ROWID;
    CREATE INDEX reading_field ON reading (field, article) WHERE is_on = 1;
    CREATE TABLE journal (
      file TEXT PRIMARY KEY, position INTEGER NOT NULL, lines INTEGER NOT NULL, fingerprint INTEGER NOT NULL
    ) WITHOUT ROWID;
    """

  /// The texts are folded and parted into words before they get here (`SearchText`): what is left to do is to split at blanks.
  ///
  /// Beginnings of words are looked up from three letters on: another index, of two, costs a fifth of the time of an import.
  /// FTS5 gathers 32 MiB of words before it writes them, and not one: half of the time went into merging.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      title, body, origin, listings, content = '', tokenize = 'ascii', prefix = '3');
    INSERT INTO search (search, rank) VALUES ('hashsize', 33554432);
    """
}
