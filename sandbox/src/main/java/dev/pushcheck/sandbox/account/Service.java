package dev.pushcheck.sandbox.account;

/**
 * The state of CSS in the account as a whole. The codes are those of the SDK's {@code
 * LiveErrorCode}, https://github.com/TencentCloud/tencentcloud-sdk-java (read 2026-11-22).
 */
public enum Service {
  /** In service. */
  ACTIVE(""),
  /** CSS was never switched on in this account. */
  NOT_ACTIVATED("ResourceNotFound.UserNotExist"),
  /** The account is not one that can use CSS. */
  INVALID_USER("ResourceNotFound.InvalidUser"),
  /** The vendor has forbidden the service. */
  FORBIDDEN("ResourceNotFound.ForbidService"),
  /** The vendor has frozen the service. */
  FROZEN("ResourceNotFound.FreezeService"),
  /** The service has stopped, as happens in arrears. */
  STOPPED("ResourceNotFound.StopService"),
  /** The customer has switched the service off. */
  SWITCHED_OFF("ResourceNotFound.UserDisableService"),
  /** The account is in arrears. */
  OUT_OF_SERVICE("FailedOperation.OutOfService");

  private final String code;

  Service(String code) {
    this.code = code;
  }

  /** Throws unless in service. */
  void require() {
    if (this != ACTIVE) {
      throw new ApiError(code, "CSS does not serve this account");
    }
  }
}
