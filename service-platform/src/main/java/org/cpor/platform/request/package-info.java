/**
 * What every request goes through: its body's size, its id and its trace, which are returned,
 * logged, and passed on with every fact.
 */
@NullMarked
package org.cpor.platform.request;

import org.jspecify.annotations.NullMarked;
