package id.koperasi.deploy.local.process;

/** Why the launcher cannot go on, in one line that says what to do about it. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String line) {
        super(line);
    }

    public Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
