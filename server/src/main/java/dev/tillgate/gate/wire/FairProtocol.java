package dev.tillgate.gate.wire;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * HTTP over connections of which nobody gets more than a share, whether something is sent on them
 * or not. Tomcat makes it by its name.
 */
public final class FairProtocol extends Http11NioProtocol {
  private final FairEndpoint endpoint;

  public FairProtocol() {
    this(new FairEndpoint());
  }

  private FairProtocol(FairEndpoint endpoint) {
    super(endpoint);
    this.endpoint = endpoint;
  }

  /** Sets how many connections an address may have, and which addresses may have any number. */
  public void share(int most, Predicate<String> exempt) {
    endpoint.most = most;
    endpoint.exempt = exempt;
  }

  /** Only the thread that accepts connections comes here. */
  private static final class FairEndpoint extends NioEndpoint {
    private static final int NETWORK_BYTES = 8;

    private final Map<InetAddress, Set<SocketChannel>> open = new HashMap<>();
    private volatile int most = Integer.MAX_VALUE;
    private volatile Predicate<String> exempt = _ -> false;

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
      if (admits(socket)) {
        return super.setSocketOptions(socket);
      }
      destroySocket(socket);
      return false;
    }

    private boolean admits(SocketChannel socket) {
      try {
        InetAddress peer = ((InetSocketAddress) socket.getRemoteAddress()).getAddress();
        if (exempt.test(peer.getHostAddress())) {
          return true;
        }
        if (open.size() > getMaxConnections()) {
          open.values().removeIf(channels -> channels.stream().noneMatch(SocketChannel::isOpen));
        }
        Set<SocketChannel> theirs = open.computeIfAbsent(network(peer), _ -> new HashSet<>());
        if (theirs.size() >= most) {
          theirs.removeIf(channel -> !channel.isOpen());
        }
        return theirs.size() < most && theirs.add(socket);
      } catch (IOException e) {
        return false;
      }
    }

    /** Whoever has one IPv6 address has all that begin with the same 64 bits. */
    private static InetAddress network(InetAddress address) throws IOException {
      return address instanceof Inet6Address
          ? InetAddress.getByAddress(
              Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 2 * NETWORK_BYTES))
          : address;
    }
  }
}
