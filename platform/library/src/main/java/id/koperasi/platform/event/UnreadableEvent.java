package id.koperasi.platform.event;

/** A message that is no event, or an event whose data do not have the shape of its type. */
final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message) {
        super(message);
    }
}
