package org.cpor.stack.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * The program of the broker's JVM. The program formats the data directory if the directory is not
 * formatted yet, and then runs Kafka.
 */
public final class BrokerMain {

  private static final String CLUSTER_ID = "Y3Bvci1sb2NhbC1zdGFjaw";

  private BrokerMain() {}

  /**
   * Runs the broker.
   *
   * @param args the path of the broker's configuration file
   */
  public static void main(String[] args) {
    Path configuration = Path.of(args[0]);
    String[] format = {
      "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", args[0]
    };
    if (!Files.exists(configuration) || StorageTool.execute(format, System.out) != 0) {
      System.exit(1);
    }
    Kafka.main(args);
  }
}
