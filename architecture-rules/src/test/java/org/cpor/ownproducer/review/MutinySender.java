package org.cpor.ownproducer.review;

import io.smallrye.reactive.messaging.MutinyEmitter;

record MutinySender(MutinyEmitter<String> emitter) {}
