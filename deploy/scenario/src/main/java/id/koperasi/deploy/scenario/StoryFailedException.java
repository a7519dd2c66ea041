package id.koperasi.deploy.scenario;

/** The stack answered what the story does not allow, or did not answer in time. */
final class StoryFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoryFailedException(String message) {
        super(message);
    }

    StoryFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
