package id.koperasi.registry.onboarding;

/** How far an account is tied to somebody, or untied. */
enum BindingStatus {
    /** It is his here, and the identity provider has not said so yet. */
    PENDING,
    BOUND,
    /** It is his no longer, and the identity provider may still say so. */
    UNBINDING,
    UNBOUND
}
