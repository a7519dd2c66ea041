package id.koperasi.registry.authority;

/** The ministry's look-up of cooperative numbers (NIK koperasi). It takes its time, so nobody asks inside a transaction. */
public interface CooperativeLookup {

    /** Whether it can be asked at all; when not, evidence on paper is the only way. */
    boolean connected();

    /** Asks whose number one is. It never throws for what the other side does. */
    AuthorityAnswer ask(String number);
}
