package org.tahsil.audit.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Ed25519 key by which heads are signed: a file with a private and a public key in PEM form,
 * made where there is none, readable by its owner only.
 */
public record SigningKey(PrivateKey secret, PublicKey shown) {
  private static final String ALGORITHM = "Ed25519";

  /** The key of a file, which is made if it is missing. */
  public static SigningKey of(Path file) throws IOException {
    if (!Files.exists(file)) {
      make(file);
    }
    String text = Files.readString(file);
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      List<byte[]> secrets = parts(text, "PRIVATE KEY");
      List<PublicKey> shown = publicKeys(text);
      if (secrets.size() != 1 || shown.size() != 1) {
        throw new GeneralSecurityException("one of each is needed");
      }
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(secrets.get(0))), shown.get(0));
    } catch (GeneralSecurityException unusable) {
      throw new IOException(
          file
              + " must hold an Ed25519 key, BEGIN PRIVATE KEY and BEGIN PUBLIC KEY, in PEM form;"
              + " name another file by TAHSIL_AUDIT_KEY, or let a new one be made there",
          unusable);
    }
  }

  /**
   * The public keys of a file.
   *
   * @throws GeneralSecurityException if one of them is no Ed25519 key, or there is none
   */
  public static List<PublicKey> shown(Path file) throws IOException, GeneralSecurityException {
    List<PublicKey> keys = publicKeys(Files.readString(file));
    if (keys.isEmpty()) {
      throw new GeneralSecurityException("no BEGIN PUBLIC KEY in " + file);
    }
    return keys;
  }

  /** The public key as verifiers take it. */
  public String publicPem() {
    return pem("PUBLIC KEY", shown.getEncoded());
  }

  private static List<PublicKey> publicKeys(String text) throws GeneralSecurityException {
    List<PublicKey> keys = new ArrayList<>();
    for (byte[] part : parts(text, "PUBLIC KEY")) {
      keys.add(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(part)));
    }
    return keys;
  }

  private static void make(Path file) throws IOException {
    Path parent = file.toAbsolutePath().normalize().getParent();
    Files.createDirectories(parent == null ? Path.of(".") : parent);
    Path fresh =
        Files.createTempFile(
            parent,
            "audit",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      String secret = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
      Files.writeString(fresh, secret + pem("PUBLIC KEY", pair.getPublic().getEncoded()));
      Files.move(fresh, file);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      Files.delete(fresh);
    } catch (GeneralSecurityException missing) {
      throw new IOException("this Java has no Ed25519", missing);
    }
  }

  private static String pem(String name, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + name + "-----\n" + lines + "\n-----END " + name + "-----\n";
  }

  private static List<byte[]> parts(String text, String name) {
    Matcher pem =
        Pattern.compile("-----BEGIN " + name + "-----([A-Za-z0-9+/=\\s]+)-----END").matcher(text);
    List<byte[]> parts = new ArrayList<>();
    while (pem.find()) {
      parts.add(Base64.getMimeDecoder().decode(pem.group(1)));
    }
    return parts;
  }
}
