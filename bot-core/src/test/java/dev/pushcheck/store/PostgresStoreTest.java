package dev.pushcheck.store;

class PostgresStoreTest extends StoreContract {
  private final String url = SamplePostgres.emptyDatabase();

  @Override
  protected String url() {
    return url;
  }
}
