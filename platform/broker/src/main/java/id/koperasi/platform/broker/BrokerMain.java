package id.koperasi.platform.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * Starts Kafka from a properties file. A folder that was never used is formatted first; when the process
 * that started the broker is gone, the broker goes too, so that a killed test run leaves nothing behind.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /** @param arguments one: the path of Kafka's properties file */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("expected one argument, the properties file");
        }
        String properties = arguments[0];
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().exit(0)));
        if (!Files.exists(logFolder(properties).resolve("meta.properties"))) {
            String[] format = {
                "format",
                "--config",
                properties,
                "--cluster-id",
                Uuid.randomUuid().toString()
            };
            int exit = StorageTool.execute(format, System.out);
            if (exit != 0) {
                System.exit(exit);
            }
        }
        Kafka.main(arguments);
    }

    private static Path logFolder(String file) throws IOException {
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            properties.load(in);
        }
        return Path.of(properties.getProperty("log.dirs"));
    }
}
