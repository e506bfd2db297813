package dev.pushcheck.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.pushcheck.reply.Block;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Pictures as files of the app's, put nowhere but into messages: <a
 * href="https://docs.slack.dev/messaging/working-with-files">working with files</a>, read
 * 2026-11-22. Without the scope {@code files:write} there are none.
 */
final class UploadedPictures implements Pictures {
  private static final MediaType PNG = MediaType.get("image/png");
  private static final String NAME = "picture.png";

  private final MethodsClient slack;
  private final OkHttpClient http;

  UploadedPictures(MethodsClient slack, OkHttpClient http) {
    this.slack = slack;
    this.http = http;
  }

  @Override
  public Optional<String> put(Block.Image image) {
    try {
      FilesGetUploadURLExternalResponse place =
          slack.filesGetUploadURLExternal(
              r -> r.filename(NAME).length(image.png().length).altTxt(image.alt()));
      return place.isOk()
              && upload(place.getUploadUrl(), image.png())
              && complete(place.getFileId())
          ? Optional.of(place.getFileId())
          : Optional.empty();
    } catch (IOException | SlackApiException e) {
      return Optional.empty();
    }
  }

  private boolean upload(String url, byte[] png) throws IOException {
    Request request = new Request.Builder().url(url).post(RequestBody.create(png, PNG)).build();
    try (Response answer = http.newCall(request).execute()) {
      return answer.isSuccessful();
    }
  }

  private boolean complete(String id) throws IOException, SlackApiException {
    FileDetails file = FileDetails.builder().id(id).title(NAME).build();
    return slack.filesCompleteUploadExternal(r -> r.files(List.of(file))).isOk();
  }
}
