/** The prepared messages for reviewers over HTTP. */
@NullMarked
package org.cpor.arbitration.message.rest;

import org.jspecify.annotations.NullMarked;
