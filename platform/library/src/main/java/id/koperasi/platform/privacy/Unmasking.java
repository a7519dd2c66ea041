package id.koperasi.platform.privacy;

/**
 * One read of personal data in plain, as the audit trail keeps it.
 *
 * @param subject whose data it is, as an id that says nothing by itself
 * @param purpose why it is read, as the caller or the operation states it
 */
public record Unmasking(String subject, String purpose) {

    public Unmasking {
        if (subject.isBlank() || purpose.isBlank()) {
            throw new IllegalArgumentException("an unmasking names its subject and its purpose");
        }
    }
}
