package dev.incipit.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A full-text table of SQLite with its default tokenizer, filled in one transaction by one thread,
 * as SQLite has one writer. Neither journal nor waiting for the disk: the fastest it can.
 */
public final class SqliteEngine implements Engine {

  @Override
  public long load(Path corpus, Path folder, int threads) throws IOException {
    try (Connection connection = connect(folder);
        PlainPapers papers = new PlainPapers(corpus)) {
      execute(connection, "pragma journal_mode = off");
      execute(connection, "pragma synchronous = off");
      execute(
          connection,
          "create virtual table paper using fts5(title, abstract, categories, id unindexed)");
      connection.setAutoCommit(false);
      long count = 0;
      try (PreparedStatement insert =
          connection.prepareStatement("insert into paper values (?, ?, ?, ?)")) {
        for (List<PlainPaper> some = papers.next(); !some.isEmpty(); some = papers.next()) {
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
    } catch (SQLException e) {
      throw new IOException("SQLite failed", e);
    }
  }

  /** Merges the index's parts into one. */
  @Override
  public void optimise(Path folder) throws IOException {
    try (Connection connection = connect(folder)) {
      execute(connection, "insert into paper(paper) values ('optimize')");
    } catch (SQLException e) {
      throw new IOException("SQLite failed", e);
    }
  }

  @Override
  public Searcher open(Path folder) throws IOException {
    try {
      return new SqliteSearcher(connect(folder));
    } catch (SQLException e) {
      throw new IOException("SQLite failed", e);
    }
  }

  private static Connection connect(Path folder) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("papers.db"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
