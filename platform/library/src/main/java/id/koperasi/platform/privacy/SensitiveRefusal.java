package id.koperasi.platform.privacy;

/** Why a value given as personal data is none; never carries the value. */
public sealed interface SensitiveRefusal permits NikRefusal, PhoneNumberRefusal {

    /** A stable name for clients, such as {@code nik-month}. */
    String code();

    /** The broken rule in English, a sentence without capital and full stop. */
    String en();

    /** The same in Indonesian. */
    String id();
}
