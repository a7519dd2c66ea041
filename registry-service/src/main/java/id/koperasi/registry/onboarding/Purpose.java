package id.koperasi.registry.onboarding;

/** As what somebody is invited. */
enum Purpose {
    OFFICER,
    MEMBER
}
