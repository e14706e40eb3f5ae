package org.cpor.notification.delivery.application;

/**
 * Preferences as they are kept.
 *
 * @param version how often they were set since the first time
 */
public record KeptPreferences(Preferences preferences, int version) {}
