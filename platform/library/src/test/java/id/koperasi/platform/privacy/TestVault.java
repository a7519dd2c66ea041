package id.koperasi.platform.privacy;

/** A vault for the tests of other packages. */
public final class TestVault {

    private TestVault() {}

    public static Vault vault() {
        return new Vault(TestKeys.keys());
    }
}
