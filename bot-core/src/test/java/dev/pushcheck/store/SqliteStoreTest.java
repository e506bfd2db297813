package dev.pushcheck.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path directory;

  @Override
  protected String url() {
    return "jdbc:sqlite:" + directory.resolve("pushcheck.db");
  }
}
