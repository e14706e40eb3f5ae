package org.cpor.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test the {@link ApiScenario} of its class, on the shared platform. Each class has a
 * scenario of its own, because other classes move the clock by days, which can make deadlines of
 * older claims pass.
 */
final class SharedScenario implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ApiScenario.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    // The platform is created before the scenario, so JUnit closes the scenario before the
    // platform.
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
