/**
 * The use cases of reviews. Each sub-package has the use cases of one job. This package has the
 * classes that the use cases share: the ports for cases and facts, the classes that open cases and
 * that store and publish transitions, and the deadlines. A use case joins the transaction of its
 * caller. If there is no transaction, the use case starts a transaction.
 */
@NullMarked
package org.cpor.arbitration.review.application;

import org.jspecify.annotations.NullMarked;
