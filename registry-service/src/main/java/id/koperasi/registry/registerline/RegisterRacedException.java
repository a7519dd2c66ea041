package id.koperasi.registry.registerline;

/** Somebody formed a cooperative between the judgement of a line and its writing; the lines are to be judged again. */
final class RegisterRacedException extends RuntimeException {

    RegisterRacedException() {
        super("a cooperative was formed while the register was taken");
    }
}
