package id.koperasi.platform.event;

/**
 * Reacts to the facts of another service. A bean of this kind owns its reading of them: {@code E} is a
 * sealed interface of its own whose records carry the {@link EventType} they read and only the fields they
 * need. Types that no listener reads pass by.
 *
 * @param <E> the family of events it hears
 */
public interface EventListener<E> {

    /** The sealed interface whose permitted records this listener hears. */
    Class<E> hears();

    /**
     * Takes one fact, inside the transaction that also moves the stream's mark: an exception leaves neither
     * effect nor mark, and parks the stream when it does not heal.
     *
     * @param event what the fact says
     * @param envelope when it happened and where it stands
     */
    void on(E event, EventEnvelope envelope);
}
