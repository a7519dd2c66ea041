package id.koperasi.deploy.local.gateway;

/**
 * A service behind the gateway.
 *
 * @param name of the service, and the first step of its path
 * @param port where it listens on this machine
 */
public record Route(String name, int port) {

    static final String HOST = "127.0.0.1";

    String prefix() {
        return "/" + name;
    }
}
