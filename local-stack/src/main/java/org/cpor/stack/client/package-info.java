/** An HTTP client of the platform's APIs, for the demo, the end-to-end tests and the benchmarks. */
@NullMarked
package org.cpor.stack.client;

import org.jspecify.annotations.NullMarked;
