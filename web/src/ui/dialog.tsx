import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

type DialogProps = { title: string; onClose: () => void; children: ReactNode; placement?: "middle" | "side" };

const overlays = {
  middle: "items-end justify-center md:items-start md:pt-24",
  side: "justify-start",
};
const sheets = {
  middle:
    "max-h-[85dvh] w-full overflow-y-auto rounded-t-std border border-line bg-raised p-5 md:max-w-140 md:rounded-std",
  side: "h-dvh w-72 max-w-[85vw] overflow-y-auto border-r border-line bg-sunk p-2 animate-slide",
};

export function Dialog({ title, onClose, children, placement = "middle" }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
      className={`fixed inset-0 z-40 flex animate-appear bg-veil ${overlays[placement]}`}
    >
      <Modal className={sheets[placement]}>
        <AriaDialog className="grid gap-4 outline-none">
          <Heading slot="title" level={1} className={placement === "side" ? "sr-only" : "text-5 font-strong"}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
