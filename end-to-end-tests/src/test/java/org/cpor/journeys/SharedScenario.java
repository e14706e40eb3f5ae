package org.cpor.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test that asks for it the one {@link ApiScenario} of this run, on the shared platform.
 */
final class SharedScenario implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ApiScenario.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // Created before the scenario, the platform is closed after it.
    var platform = SharedPlatform.platform(context);
    return context
        .getRoot()
        .getStore(Namespace.create(SharedScenario.class))
        .computeIfAbsent(ApiScenario.class, key -> new ApiScenario(platform), ApiScenario.class);
  }
}
