package dev.incipit.bench.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A full-text table of SQLite with its default tokenizer, filled in one transaction by one thread,
 * as SQLite has one writer. Neither journal nor waiting for the disk: the fastest it can. Titles
 * and abstracts are searched and ranked by its BM25.
 */
final class Sqlite implements Engine {
  private static final String FOUND = " from paper where paper match ?";
  private static final String BEST = " order by rank limit 10";

  @Override
  public long load(Path corpus, String place, int threads) throws IOException, SQLException {
    try (Connection connection = connect(place);
        BufferedReader papers = Files.newBufferedReader(corpus)) {
      execute(connection, "pragma journal_mode = off");
      execute(connection, "pragma synchronous = off");
      execute(
          connection,
          "create virtual table paper using fts5(title, abstract, categories, id unindexed)");
      connection.setAutoCommit(false);
      long count = 0;
      try (PreparedStatement insert =
          connection.prepareStatement("insert into paper values (?, ?, ?, ?)")) {
        List<PlainPaper> some = PlainPaper.next(papers);
        for (; !some.isEmpty(); some = PlainPaper.next(papers)) {
          for (PlainPaper paper : some) {
            insert.setString(1, paper.title());
            insert.setString(2, paper.abstractText());
            insert.setString(3, String.join(" ", paper.categories()));
            insert.setString(4, paper.id());
            insert.executeUpdate();
            count++;
          }
        }
      }
      connection.commit();
      return count;
    }
  }

  /** Merges the index's parts into one. */
  @Override
  public long optimise(String place) throws IOException, SQLException {
    try (Connection connection = connect(place)) {
      execute(connection, "insert into paper(paper) values ('optimize')");
    }
    return Folders.bytes(Path.of(place));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(String place) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + place + "/papers.db");
  }

  @Override
  public Searcher open(String place) throws SQLException {
    Connection connection = connect(place);
    PreparedStatement ids = connection.prepareStatement("select id" + FOUND + BEST);
    PreparedStatement texts =
        connection.prepareStatement("select id, title, abstract" + FOUND + BEST);
    PreparedStatement total = connection.prepareStatement("select count(*)" + FOUND);
    return new Searcher() {
      @Override
      public PreparedSearch prepare(BenchQuery query) {
        String match = "{title abstract} : (" + query.text() + ")";
        return mode -> {
          long hits = mode.texts() ? fetch(texts, 3, match) : fetch(ids, 1, match);
          return mode.exactTotal() ? count(total, match) : hits;
        };
      }

      @Override
      public void close() throws IOException {
        try {
          connection.close();
        } catch (SQLException e) {
          throw new IOException(e);
        }
      }
    };
  }

  /** Fetches all columns of the best; answers how many there are. */
  private static long fetch(PreparedStatement statement, int columns, String match)
      throws SQLException {
    statement.setString(1, match);
    long count = 0;
    try (ResultSet hits = statement.executeQuery()) {
      while (hits.next()) {
        for (int column = 1; column <= columns; column++) {
          if (hits.getString(column) == null) {
            throw new SQLException("a hit lacks column " + column);
          }
        }
        count++;
      }
    }
    return count;
  }

  private static long count(PreparedStatement total, String match) throws SQLException {
    total.setString(1, match);
    try (ResultSet one = total.executeQuery()) {
      return one.getLong(1);
    }
  }
}
