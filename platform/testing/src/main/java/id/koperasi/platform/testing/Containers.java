package id.koperasi.platform.testing;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports.Binding;
import java.time.Duration;
import java.util.Objects;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** The images the tests may run on, and how their containers are started. */
final class Containers {

    static final DockerImageName POSTGRESQL = DockerImageName.parse("postgres:18");
    static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.1.1");

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration START = Duration.ofMinutes(2);

    private Containers() {}

    /** Starts a container that offers one port, on any free port of the host. */
    static void start(GenericContainer<?> container, int port) {
        start(container, port, Binding.bindIp(LOOPBACK));
    }

    /** Starts a container that must know its port on the host before it starts. */
    static void start(GenericContainer<?> container, int port, int hostPort) {
        start(container, port, Binding.bindIpAndPort(LOOPBACK, hostPort));
    }

    private static void start(GenericContainer<?> container, int port, Binding binding) {
        // Testcontainers by itself would offer the port to the whole network.
        container.withExposedPorts(port).withStartupTimeout(START).withCreateContainerCmdModifier(command -> {
            HostConfig host = Objects.requireNonNull(command.getHostConfig());
            host.withPortBindings(new PortBinding(binding, ExposedPort.tcp(port)));
        });
        try {
            container.start();
        } catch (ContainerLaunchException | IllegalStateException e) {
            throw new IllegalStateException("no container; docs/containers.md says what -Dcontainers needs", e);
        }
    }
}
