package id.koperasi.platform.servers;

/** A running Kafka broker. */
public interface Broker extends AutoCloseable {

    /** {@code host:port} for clients. */
    String bootstrapServers();

    /** Stops the broker; a kept one finds its topics again. */
    @Override
    void close();
}
