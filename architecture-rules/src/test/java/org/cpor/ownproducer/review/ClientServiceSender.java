package org.cpor.ownproducer.review;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;

record ClientServiceSender(KafkaClientService clients) {}
