package org.gatehouse.bench;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.AttributeNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a server's JVM has used so far, asked of the JVM itself. */
final class ServerGauge {

    private final long pid;
    private final MBeanServerConnection jvm;

    private ServerGauge(long pid, MBeanServerConnection jvm) {
        this.pid = pid;
        this.jvm = jvm;
    }

    static ServerGauge of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            return new ServerGauge(pid,
                    JMXConnectorFactory.connect(new JMXServiceURL(address)).getMBeanServerConnection());
        } catch (AttachNotSupportedException | IOException e) {
            throw new IllegalStateException("can't look into process " + pid, e);
        }
    }

    long pid() {
        return pid;
    }

    /** Processor time of all its threads, in nanoseconds. */
    long cpu() {
        return (Long) attribute(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, "ProcessCpuTime");
    }

    /** Bytes that its threads have ever allocated; before JDK 21 those of the living threads only. */
    long allocated() {
        try {
            return (Long) jvm.getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                    "TotalThreadAllocatedBytes");
        } catch (AttributeNotFoundException e) {
            return allocatedByTheLiving();
        } catch (JMException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long allocatedByTheLiving() {
        try {
            ThreadMXBean threads = ManagementFactory.newPlatformMXBeanProxy(jvm, ManagementFactory.THREAD_MXBEAN_NAME,
                    ThreadMXBean.class);
            long sum = 0;
            for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
                sum += Math.max(0, bytes);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory of the process, in MiB; 0 where the system has no /proc. */
    long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    /** For example {@code 25.0.1+8, OpenJDK 64-Bit Server VM}. */
    String version() {
        return attribute(ManagementFactory.RUNTIME_MXBEAN_NAME, "VmVersion") + ", "
                + attribute(ManagementFactory.RUNTIME_MXBEAN_NAME, "VmName");
    }

    private Object attribute(String bean, String name) {
        try {
            return jvm.getAttribute(new ObjectName(bean), name);
        } catch (JMException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
