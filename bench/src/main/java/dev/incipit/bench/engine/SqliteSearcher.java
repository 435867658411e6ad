package dev.incipit.bench.engine;

import dev.incipit.bench.query.BenchQuery;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Searches titles and abstracts with SQLite, ranked by its BM25. */
final class SqliteSearcher implements Searcher {
  private static final String FOUND = " from paper where paper match ?";
  private static final String BEST = " order by rank limit 10";

  private final Connection connection;
  private final PreparedStatement ids;
  private final PreparedStatement texts;
  private final PreparedStatement total;

  SqliteSearcher(Connection connection) throws SQLException {
    this.connection = connection;
    this.ids = connection.prepareStatement("select id" + FOUND + BEST);
    this.texts = connection.prepareStatement("select id, title, abstract" + FOUND + BEST);
    this.total = connection.prepareStatement("select count(*)" + FOUND);
  }

  @Override
  public PreparedSearch prepare(BenchQuery query) {
    String match = "{title abstract} : (" + query.text() + ")";
    return mode -> {
      try {
        return run(match, mode);
      } catch (SQLException e) {
        throw new IOException("SQLite failed to search for " + match, e);
      }
    };
  }

  private long run(String match, SearchMode mode) throws SQLException {
    return switch (mode) {
      case TOP -> fetch(ids, 1, match);
      case TEXTS -> fetch(texts, 3, match);
      case TOTAL -> {
        fetch(ids, 1, match);
        yield count(match);
      }
      case TEXTS_AND_TOTAL -> {
        fetch(texts, 3, match);
        yield count(match);
      }
      case FACETS, PAGE -> throw new IllegalArgumentException("SQLite has no " + mode.title());
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

  private long count(String match) throws SQLException {
    total.setString(1, match);
    try (ResultSet one = total.executeQuery()) {
      return one.getLong(1);
    }
  }

  @Override
  public long papers() throws IOException {
    try (Statement statement = connection.createStatement();
        ResultSet one = statement.executeQuery("select count(*) from paper")) {
      return one.getLong(1);
    } catch (SQLException e) {
      throw new IOException("SQLite failed to count", e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException("SQLite failed to close", e);
    }
  }
}
