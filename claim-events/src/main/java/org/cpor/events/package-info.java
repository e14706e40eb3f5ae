/**
 * The contract of the events: the facts that services publish, the observations of feeds, and the
 * envelope that every event has.
 *
 * <p>A fact is a record that is named in the past tense. {@link org.cpor.events.fact.FactType}
 * gives its wire name and its topic. This module has a JSON Schema and a golden example of each
 * fact as resources. A schema may get new optional fields; its other fields must not change.
 */
@NullMarked
package org.cpor.events;

import org.jspecify.annotations.NullMarked;
