package dev.pushcheck.css;

import dev.pushcheck.css.CssApi.BannedStream;
import java.util.Optional;

/**
 * Reads bans: {@code ForbidStreamInfo} of https://www.tencentcloud.com/document/product/267/30801
 * (read 2026-11-22).
 */
final class BanAnswers {
  private BanAnswers() {}

  /** Empty if not even the name of the stream is told. */
  static Optional<BannedStream> read(Fields row) {
    return row.text("StreamName")
        .map(
            stream ->
                new BannedStream(
                    new StreamId(
                        row.text("DomainName").map(StreamFields::lowerCase),
                        row.text("AppName"),
                        stream),
                    row.time("CreateTime"),
                    row.time("ExpireTime")));
  }
}
