package org.cpor.ownproducer.review;

import org.eclipse.microprofile.reactive.messaging.Emitter;

record EmitterSender(Emitter<String> emitter) {}
