package id.koperasi.deploy.scenario.client;

/** The stack answered what the run does not allow, or did not answer in time. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RunFailedException(String message) {
        super(message);
    }

    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
