/** Compares the requests and answers of tests with the OpenAPI documents of the services. */
@NullMarked
package org.cpor.testing.api;

import org.jspecify.annotations.NullMarked;
