package id.koperasi.platform.event;

/**
 * One numbered row of facts.
 *
 * @param source who numbers it, and on which channel
 * @param subject what it is about
 */
record Stream(String source, String subject) implements Comparable<Stream> {

    static Stream of(EventEnvelope event) {
        return new Stream(event.source(), event.subject());
    }

    @Override
    public int compareTo(Stream other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : subject.compareTo(other.subject);
    }
}
