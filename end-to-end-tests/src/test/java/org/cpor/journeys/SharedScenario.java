package org.cpor.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides to each test the {@link ApiScenario} of its class, on the shared platform. Each class
 * has its own scenario: other classes move the clock by days, and the claims of an older scenario
 * are then rejected.
 */
final class SharedScenario implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ApiScenario.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // The platform is created first, so the scenario is closed before the platform.
    var platform = SharedPlatform.platform(context);
    return context
        .getRoot()
        .getStore(Namespace.create(SharedScenario.class))
        .computeIfAbsent(
            context.getRequiredTestClass(),
            testClass -> new ApiScenario(platform),
            ApiScenario.class);
  }
}
