package id.koperasi.training.session;

/** Where people meet. */
public enum SessionMode {
    PLACE,
    ONLINE
}
