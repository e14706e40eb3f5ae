package org.cpor.fieldinjection.review;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jspecify.annotations.Nullable;

class FieldInjected {

  @Inject @Nullable Runnable injected;

  @ConfigProperty(name = "a.setting")
  @Nullable String configured;

  @Channel("cases-in")
  @Nullable Iterable<String> channelled;

  @PersistenceContext @Nullable EntityManager entities;
}
