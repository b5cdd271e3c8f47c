import type { ReactNode, RefObject } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Popover } from "react-aria-components/Popover";

type DialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
  placement?: keyof typeof overlays;
  size?: keyof typeof widths;
  /** Asked from elsewhere in the page, over whatever dialog stands: without this, that one would keep the focus. */
  isOverAll?: boolean;
};

const widths = { normal: "md:max-w-140", wide: "md:max-w-190" };

const overlays = {
  middle: "items-end justify-center md:items-start md:pt-24",
  top: "items-start justify-center p-3 md:pt-20",
  side: "justify-start",
};
const sheets = {
  middle:
    "sheet max-h-[85dvh] md:max-h-[min(85dvh,100dvh_-_7rem)] w-full overflow-y-auto rounded-t-std border border-line bg-raised p-5 md:rounded-std",
  top: "w-full max-w-160 overflow-hidden rounded-std border border-line-strong bg-raised shadow-sm",
  side: "h-dvh w-72 max-w-[85vw] overflow-y-auto border-r border-line bg-sunk p-2 animate-slide",
};

export function Dialog(props: DialogProps) {
  const { title, onClose, children, placement = "middle", size = "normal", isOverAll = false } = props;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      data-react-aria-top-layer={isOverAll || undefined}
      onOpenChange={(open) => !open && onClose()}
      className={`veil fixed inset-0 z-40 flex animate-appear bg-veil ${overlays[placement]}`}
    >
      <Modal className={`${sheets[placement]} ${placement === "middle" ? widths[size] : ""}`}>
        <AriaDialog className={`flex flex-col outline-none ${placement === "top" ? "" : "gap-4"}`}>
          <Heading
            slot="title"
            level={1}
            className={placement === "middle" ? "sheet-head text-5 font-strong" : "sr-only"}
          >
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type PanelProps = {
  title: string;
  /** What was pressed: the panel opens beside it, and the focus goes back there. */
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  children: ReactNode;
};

/** A small sheet beside what it is about; the rest of the page stays in sight. */
export function Panel({ title, anchor, onClose, children }: PanelProps) {
  return (
    <Popover
      isOpen
      triggerRef={anchor}
      placement="bottom start"
      onOpenChange={(open) => !open && onClose()}
      className="w-104 max-w-[calc(100vw-1.5rem)] animate-appear overflow-y-auto rounded-std border border-line-strong bg-raised p-4 shadow-sm"
    >
      <AriaDialog className="grid gap-3 outline-none">
        <Heading slot="title" level={2} className="text-3 font-strong [overflow-wrap:anywhere]">
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Popover>
  );
}
