/**
 * How fast, as ratios within one run: what a part can do alone, and what the platform makes of it.
 */
@NullMarked
package org.cpor.benchmarks;

import org.jspecify.annotations.NullMarked;
