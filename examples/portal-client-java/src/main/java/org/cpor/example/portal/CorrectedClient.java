package org.cpor.example.portal;

import com.example.portal.intake.ApiClient;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The generated client with two corrections. The generated client sends an enum or a date in a form
 * as JSON, in quotation marks. This client sends the fields of forms as plain text. If an operation
 * has an answer in JSON, for example a problem, the generated client accepts only JSON, even if the
 * operation answers with an event stream. This client accepts all media types of the operation.
 */
final class CorrectedClient extends ApiClient {

  @Override
  public RequestBody buildRequestBodyMultipart(Map<String, Object> fields) {
    Map<String, Object> texts = new HashMap<>(fields);
    texts.replaceAll((name, value) -> value instanceof File ? value : parameterToString(value));
    return super.buildRequestBodyMultipart(texts);
  }

  @Override
  public @Nullable String selectHeaderAccept(String[] accepts) {
    return accepts.length == 0 ? null : String.join(", ", accepts);
  }
}
