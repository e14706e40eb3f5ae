package org.cpor.platform.request;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/** Refuses a form that cannot be decoded. Without this check, the answer would be 500. */
@Provider
@Singleton
public class FormBody implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    try {
      return context.proceed();
    } catch (IllegalArgumentException e) {
      if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(context.getMediaType())) {
        throw new ProblemException(
            CommonProblem.MALFORMED_REQUEST,
            "The form is not encoded as application/x-www-form-urlencoded.");
      }
      throw e;
    }
  }
}
