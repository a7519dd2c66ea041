package id.koperasi.platform.event;

/** The two topics of a service. */
public enum Channel {
    /** For integrators: no person's data. */
    PUBLIC(""),
    /** For the services of the programme alone. */
    INTERNAL(".internal");

    private final String suffix;

    Channel(String suffix) {
        this.suffix = suffix;
    }

    /** What is appended to a service's name to name this channel: the outbox's {@code aggregatetype}. */
    String of(String service) {
        return service + suffix;
    }
}
