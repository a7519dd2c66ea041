package id.koperasi.platform.money;

/** What was given as an amount of rupiah is none; the message names the rule and not the value. */
public final class NotAnAmountException extends IllegalArgumentException {

    NotAnAmountException(String rule) {
        super("not an amount of rupiah: " + rule);
    }
}
